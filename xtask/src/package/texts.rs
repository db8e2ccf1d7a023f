//! What the package says to people: how to use it, and the settings for web servers.

use std::fmt::Write as _;
use std::path::Path;

use super::VERSION;
use crate::dist::{ENTRY, FRAME};
use crate::integrity::integrity;
use crate::{Error, Result, files};

const README: &str = include_str!("README.txt");

/// The address in all examples.
const HOST: &str = "https://www.example.gov.uk";

/// The settings for web servers: the language of their block in the project's README, and their file.
const SERVERS: [(&str, &str); 3] =
    [("apache", "server/apache.htaccess"), ("nginx", "server/nginx.conf"), ("xml", "server/web.config")];

/// The commands for servers of IIS that lock a section of their settings: the language of their block.
const COMMANDS: &str = "bat";

/// Files by name. The settings are those of the project's README, so that there is one place to mend them.
pub fn all(project: &str, dist: &Path) -> Result<Vec<(String, String)>> {
    let of = |name: &str| Ok::<_, Error>(integrity(&files::read(&dist.join(name))?));
    let readme = readme(&of(ENTRY)?, &of(FRAME)?, &block(project, COMMANDS)?);
    // Editors of Windows take lines for what they are since 2018 only.
    let mut texts = vec![("README.txt".to_owned(), readme.replace('\n', "\r\n"))];
    for (language, name) in SERVERS {
        let settings = block(project, language)?;
        let settings = if language == "xml" { kept_for_ever(&settings, &hashed(dist)?) } else { settings };
        texts.push((name.to_owned(), settings));
    }
    Ok(texts)
}

/// How to use the package, with the very lines to paste.
fn readme(entry: &str, frame: &str, commands: &str) -> String {
    let folder = format!("{HOST}/stack-up/{VERSION}");
    let script = |name: &str, integrity: &str| {
        format!(
            "<script type=\"module\" src=\"{folder}/{name}\" integrity=\"{integrity}\" crossorigin=\"anonymous\"></script>"
        )
    };
    let fallback = "This self-assessment needs a browser with JavaScript and WebAssembly.";
    let address = format!("{folder}/embed.html?questionnaire=collaboration&amp;lang=en");
    let link = format!("<a href=\"{address}\">Open it on a page of its own</a>");
    let element =
        format!("<stack-up questionnaire=\"collaboration\" lang=\"en\">\n  <p>{fallback} {link}</p></stack-up>");
    let iframe = format!(
        "<iframe src=\"{address}\" title=\"How do you stack up?\" width=\"100%\" height=\"900\" loading=\"lazy\" \
         frameborder=\"0\" allow=\"clipboard-write\"></iframe>"
    );
    README
        .replace("%version%", VERSION)
        .replace("%script%", &format!("{}\n{element}", script(ENTRY, entry)))
        .replace("%frame%", &format!("{iframe}\n{}", script(FRAME, frame)))
        .replace("%commands%", commands.trim_end())
}

/// The first block of code in this language.
fn block(project: &str, language: &str) -> Result<String> {
    let start = format!("\n```{language}\n");
    let found = project.split_once(&start).and_then(|(_, rest)| Some(rest.split_once("```")?.0));
    found.map(str::to_owned).ok_or_else(|| {
        Error::new(
            format!("README.md has no block of code in “{language}”."),
            "The settings for web servers are taken from there: put them back.",
        )
    })
}

/// The files that are named by their content, below `dist/`.
fn hashed(dist: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for folder in ["", "questionnaires/", "questionnaires/start/"] {
        for file in files::list(&dist.join(folder))? {
            if file.is_file() && files::is_named_by_content(&file) {
                found.push(format!("{folder}{}", file.file_name().unwrap_or_default().to_string_lossy()));
            }
        }
    }
    Ok(found)
}

/// IIS knows no patterns for names: each of the files has a place of its own in the settings.
fn kept_for_ever(settings: &str, names: &[String]) -> String {
    let mut places = String::new();
    for name in names {
        // Writing to a string can't fail.
        let _ = writeln!(
            places,
            "  <location path=\"{name}\"><system.webServer><staticContent>\n    \
             <clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" cacheControlCustom=\"public, immutable\" />\n  \
             </staticContent></system.webServer></location>"
        );
    }
    settings.replace("</configuration>", &format!("{places}</configuration>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROJECT: &str = include_str!("../../../README.md");

    #[test]
    fn the_readme_has_the_lines_to_paste_with_version_and_integrity() {
        let text = readme("sha256-entry", "sha256-frame", "appcmd set config\n");
        let src =
            format!("src=\"https://www.example.gov.uk/stack-up/{VERSION}/stack-up.js\" integrity=\"sha256-entry\"");
        assert!(text.contains(&src) && text.contains("integrity=\"sha256-frame\""), "{text}");
        assert!(!text.contains('%') || !text.contains("%version%"), "{text}");
        assert!(!text.contains("%script%") && !text.contains("%frame%"), "{text}");
        assert!(text.contains("\n\nappcmd set config\n\n") && !text.contains("%commands%"), "{text}");
    }

    #[test]
    fn the_lines_to_paste_are_those_of_the_project_s_readme() {
        let text = readme("sha256-…", "sha256-…", "");
        let lines: Vec<&str> =
            text.lines().filter(|line| ["<script", "<iframe"].iter().any(|tag| line.starts_with(tag))).collect();
        assert_eq!(lines.len(), 3, "{text}");
        for line in lines {
            assert!(PROJECT.contains(&format!("\n{line}\n")), "{line}");
        }
    }

    #[test]
    fn all_settings_compress_the_engine_and_let_other_sites_have_the_iframe() {
        for (language, needed) in [
            ("apache", ["BROTLI_COMPRESS text/javascript application/wasm", "Header always unset X-Frame-Options"]),
            ("nginx", ["gzip_types text/css text/javascript application/wasm", "Leave X-Frame-Options out"]),
            ("xml", ["<add mimeType=\"application/wasm\" enabled=\"true\" />", "<remove name=\"X-Frame-Options\" />"]),
            ("bat", ["[mimeType='application/wasm',enabled='True']", "/commit:apphost"]),
        ] {
            let settings = block(PROJECT, language).unwrap();
            for line in needed {
                assert!(settings.contains(line), "{language}: {line}");
            }
        }
    }

    #[test]
    fn the_settings_are_those_of_the_readme() {
        let project = "# A\n\n```apache\nHeader set A \"b\"\n```\n\n```nginx\nlocation / {}\n```\n";
        assert_eq!(block(project, "nginx").unwrap(), "location / {}\n");
        assert!(block(project, "xml").unwrap_err().to_string().contains("“xml”"));
    }

    #[test]
    fn iis_is_told_each_file_that_never_changes() {
        let settings =
            kept_for_ever("<configuration>\n</configuration>\n", &["stack-up-1.wasm".into(), "q/a-2.json".into()]);
        assert_eq!(settings.matches("<location path=").count(), 2, "{settings}");
        assert!(settings.contains("path=\"q/a-2.json\"") && settings.ends_with("</configuration>\n"), "{settings}");
    }
}
