//! Pure values and functions: what is asked, what was answered, and what follows from both.
//!
//! Nothing here knows of a page, a clock or a store. Parsing is where things can fail; every value that exists is
//! valid, or says that it is the start of a questionnaire, and scoring and reporting can't fail.

mod answer;
mod arriving;
mod ask;
pub mod block;
mod calendar;
mod coming_back;
mod form;
mod item;
mod json;
mod legible;
mod merge;
mod offer;
mod opening;
mod place;
mod questionnaire;
mod read;
pub mod report;
mod response;
mod response_file;
mod saved;
mod score;
mod slot;
mod time;

pub use crate::join::cut;
pub use answer::{Answer, Choice, Mark, Own, Statement};
pub use arriving::Arriving;
pub use ask::{Ask, AskChoice, AskGroup, AskOption, AskStatement, Calendar, Offers, Question, Reminder, Which};
pub use calendar::calendar_file;
pub use coming_back::{AskedAfter, asked_after, calls_back};
pub use form::{FormPart, Room};
pub use item::{CheckIn, Item, Values, move_up, next_item_id, value};
pub use json::{Json, JsonError};
pub use legible::{Colour, MENDED, legible};
pub use offer::{Offered, Wording, chosen, next_own_id, offered};
pub use opening::{Refusal, differing, open_response};
pub use place::{Panel, Place};
pub use questionnaire::{
    ComingBack, Enough, Helpers, Language, Point, Questionnaire, Scale, Section, Text, Theme, Unscored,
};
pub use read::{Fault, QuestionnaireError, is_id, read_built_in, read_questionnaire, read_start};
pub use response::{Recorded, Response, Stamp};
pub use response_file::{
    LONGEST_FILE, ResponseError, longest_answer, read_response, themes, write_response, write_whole_response,
};
pub use saved::{Saved, SavedError};
pub use score::{Standing, ThemeScore, theme_scores};
pub use slot::Slot;
pub use time::{Date, Timestamp};
