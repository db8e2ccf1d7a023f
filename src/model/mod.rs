//! Pure values and functions: what is asked, what was answered, and what follows from both.
//!
//! Nothing here knows of a page, a clock or a store. Parsing is where things can fail; every value that exists is
//! valid, and scoring and reporting can't fail.

mod answer;
pub mod block;
mod json;
mod place;
mod questionnaire;
mod read;
pub mod report;
mod response;
mod response_file;
mod saved;
mod score;
mod time;

pub use answer::{Answer, Choice, Mark, Own, Statement};
pub use json::{Json, JsonError};
pub use place::Place;
pub use questionnaire::{
    Ask, AskChoice, AskOption, AskStatement, Enough, Language, Point, Question, Questionnaire, Scale, Section, Text,
    Theme, Unscored,
};
pub use read::{Fault, QuestionnaireError, is_id, read_questionnaire};
pub use response::{Recorded, Response, Stamp};
pub use response_file::{ResponseError, read_response, write_response};
pub use saved::{Saved, SavedError};
pub use score::{Standing, ThemeScore, theme_scores};
pub use time::{Date, Timestamp};
