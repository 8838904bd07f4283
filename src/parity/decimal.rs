//! Exact decimal numbers.

/// A number in billionths: enough for quintillions and for nine decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Decimal(i128);

const ONE: i128 = 1_000_000_000;
const PLACES: usize = 9;

impl Decimal {
    pub(super) fn whole(number: u64) -> Self {
        Self(i128::from(number) * ONE)
    }

    /// Reads ASCII digits before and after the decimal mark; none when there are too many of them to be exact.
    pub(super) fn parse(whole: &str, decimals: &str) -> Option<Self> {
        let decimals = decimals.trim_end_matches('0');
        if decimals.len() > PLACES {
            return None;
        }
        let whole: i128 = match whole {
            "" => 0,
            digits => digits.parse().ok()?,
        };
        let part: i128 = format!("{decimals:0<PLACES$}").parse().ok()?;
        Some(Self(whole.checked_mul(ONE)?.checked_add(part)?))
    }

    /// The number times ten to a power.
    pub(super) fn shifted(self, power: u8) -> Option<Self> {
        let factor = 10_i128.checked_pow(u32::from(power))?;
        Some(Self(self.0.checked_mul(factor)?))
    }

    pub(super) fn times(self, factor: u64) -> Option<Self> {
        Some(Self(self.0.checked_mul(i128::from(factor))?))
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self(self.0.checked_add(other.0)?))
    }

    pub(super) fn half(self) -> Self {
        Self(self.0 / 2)
    }

    /// The number as a whole one, if it is one that fits.
    pub(super) fn as_whole(self) -> Option<u64> {
        (self.0 % ONE == 0).then(|| u64::try_from(self.0 / ONE).ok())?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        let parse = |whole, decimals| Decimal::parse(whole, decimals).expect("fits");
        assert_eq!(parse("12", "50"), parse("12", "5"));
        assert_ne!(parse("12", "5"), parse("125", ""));
        assert_eq!(parse("1", "2").shifted(6), Some(Decimal::whole(1_200_000)));
        assert_eq!(parse("2", "5").as_whole(), None);
        assert_eq!(
            Decimal::whole(3).plus(Decimal::whole(1).half()),
            Some(parse("3", "5"))
        );
        assert_eq!(Decimal::parse("3", "1415926535"), None);
        assert_eq!(Decimal::parse(&"9".repeat(40), ""), None);
    }
}
