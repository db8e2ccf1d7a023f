//! Which way a language is written.

/// Languages that are written from right to left, unless their tag names another script.
const LANGUAGES: &str = "ar arc azb ckb dv fa he khw ks lrc mzn nqo pnb prs ps sd skr syr ug ur yi";
/// Scripts that are.
const SCRIPTS: &str = "adlm arab hebr nkoo rohg syrc thaa";

/// The direction of the language with a tag, by the script that the tag names, or else the one that is usual.
pub fn direction(tag: &str) -> &'static str {
    let mut known = LANGUAGES;
    let mut named: &[u8] = &[];
    for part in tag.as_bytes().split(|byte| *byte == b'-') {
        if part.len() == 4 {
            (known, named) = (SCRIPTS, part);
            break;
        }
        named = if named.is_empty() { part } else { named };
    }
    let is_known = known.as_bytes().split(|byte| *byte == b' ').any(|each| each.eq_ignore_ascii_case(named));
    if is_known { "rtl" } else { "ltr" }
}
