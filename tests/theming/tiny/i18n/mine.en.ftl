nav-glossary = Words
