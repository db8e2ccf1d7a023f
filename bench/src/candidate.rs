//! What is measured, and how slow the machine is made for it.

/// Who runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Candidate {
    /// The page written by hand.
    Floor,
    /// This widget.
    StackUp,
    /// `SurveyJS`.
    SurveyJs,
}

impl Candidate {
    pub const ALL: [Self; 3] = [Self::Floor, Self::StackUp, Self::SurveyJs];

    pub fn name(self) -> &'static str {
        match self {
            Self::Floor => "by hand",
            Self::StackUp => "Stack Up",
            Self::SurveyJs => "SurveyJS",
        }
    }

    /// All of them, in an order that moves on with each round, so that none is always the first.
    pub fn in_turn(round: usize) -> [Self; 3] {
        let mut all = Self::ALL;
        all.rotate_left(round % 3);
        all
    }
}

/// The machine and its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    /// As they are.
    Unthrottled,
    /// Slow 4G, and a processor that is slowed 4 times.
    Slow,
}

impl Profile {
    pub const ALL: [Self; 2] = [Self::Unthrottled, Self::Slow];

    pub fn name(self) -> &'static str {
        match self {
            Self::Unthrottled => "not throttled",
            Self::Slow => "slow",
        }
    }

    /// How many times slower the browser's main thread is made.
    pub fn processor(self) -> u32 {
        match self {
            Self::Unthrottled => 1,
            Self::Slow => 4,
        }
    }
}

/// How many questions the measured questionnaire has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// `collaboration`, with 26 statements.
    Small,
    /// 40 sections of 25.
    Large,
}

impl Size {
    pub const ALL: [Self; 2] = [Self::Small, Self::Large];

    pub fn questions(self) -> u32 {
        match self {
            Self::Small => 26,
            Self::Large => 1_000,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_first_in_its_turn_and_none_is_left_out() {
        let firsts: Vec<Candidate> = (0..3).filter_map(|round| Candidate::in_turn(round).first().copied()).collect();
        assert_eq!(firsts, Candidate::ALL);
        let mut fourth = Candidate::in_turn(3);
        fourth.sort();
        assert_eq!(fourth, Candidate::ALL);
    }
}
