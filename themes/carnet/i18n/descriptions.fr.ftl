## Ce que contient une page, pour les moteurs de recherche. La typographie est ajoutée ensuite.

description-articles = Les articles du dossier « { $dossier } », du plus récent au plus ancien.
description-topics = Les articles du dossier « { $dossier } », rangés par sujets.
description-topic = { $title } : les articles et les événements du dossier « { $dossier } ».
description-glossary = Acteurs, opérations, sigles, lieux et notions du dossier « { $dossier } », avec leurs définitions.
description-timeline = Les événements du dossier « { $dossier } », datés, avec ceux qui les rapportent et ce qui est contesté.
description-sources = Les sources du dossier « { $dossier } », avec leurs copies archivées et les textes qui les citent.
description-corrections = Ce qui a été corrigé, précisé ou ajouté dans le dossier « { $dossier } » après publication.
description-actors = Qui est qui dans le dossier « { $dossier } » : acteurs, opérations et personnes, et ce qui les lie.
description-places = Les lieux du dossier « { $dossier } » et leur carte.
description-search = Chercher dans le dossier « { $dossier } ».
