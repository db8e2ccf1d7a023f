//! The server as a client sees it, by bare sockets: a real client would tidy up the paths before it asks.

use std::io::Read as _;
use std::path::PathBuf;

use super::*;
use crate::files;

/// A served folder in a folder of its own, gone when the test is over.
struct Served {
    server: Server,
    root: PathBuf,
}

impl Served {
    fn new(name: &str) -> Self {
        let root = std::env::temp_dir().join(format!("xtask-server-{name}-{}", std::process::id()));
        files::remove_folder(&root).unwrap();
        files::write(&root.join("secret.txt"), "secret").unwrap();
        for (file, content) in [
            ("index.html", "<p>home</p>"),
            ("stack-up.js", "entry"),
            ("stack-up-0123456789ab.js", "glue"),
            ("stack-up-0123456789ab.wasm", "\0asm"),
            ("page.css", "p {}"),
            ("questionnaires/strengths.json", "{}"),
            ("questionnaires/strengths-0123456789ab.json", "{}"),
            ("two words.txt", "text"),
        ] {
            files::write(&root.join("dist").join(file), content).unwrap();
        }
        let site = Site::new()
            .folder("/", root.join("dist"))
            .folder_with("/cdn", root.join("dist"), &[("access-control-allow-origin", "*")])
            .page(
                "/council",
                Page::html("council").status(418).header("content-security-policy", "default-src 'none'"),
            );
        Self { server: Server::start(0, site).unwrap(), root }
    }

    fn ask(&self, request: &str) -> String {
        let mut connection = TcpStream::connect(self.server.address).unwrap();
        connection.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        answer
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1\r\nhost: x\r\n\r\n"))
    }

    fn check(&self, path: &str, status: &str, expected: &[&str]) {
        let answer = self.get(path);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} \r\n")), "{path}: {answer}");
        for part in expected {
            assert!(answer.contains(part), "{path} lacks {part:?}: {answer}");
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = files::remove_folder(&self.root);
    }
}

#[test]
fn files_have_the_types_that_browsers_insist_on() {
    let served = Served::new("types");
    served.check("/stack-up-0123456789ab.wasm", "200", &["content-type: application/wasm\r\n", "\r\n\r\n\0asm"]);
    served.check("/stack-up.js", "200", &["content-type: text/javascript\r\n"]);
    served.check("/questionnaires/strengths.json", "200", &["content-type: application/json\r\n"]);
    served.check("/page.css", "200", &["content-type: text/css\r\n"]);
    served.check("/", "200", &["content-type: text/html; charset=utf-8\r\n", "content-length: 11\r\n", "<p>home</p>"]);
}

#[test]
fn only_what_is_named_by_its_content_may_be_kept_for_ever() {
    let served = Served::new("caching");
    let immutable = "cache-control: public, max-age=31536000, immutable\r\n";
    served.check("/stack-up-0123456789ab.js", "200", &[immutable]);
    served.check("/questionnaires/strengths-0123456789ab.json", "200", &[immutable]);
    for path in ["/", "/stack-up.js", "/questionnaires/strengths.json"] {
        served.check(path, "200", &["cache-control: no-cache\r\n"]);
    }
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let served = Served::new("traversal");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/questionnaires/../../secret.txt",
        "/cdn/../../secret.txt",
        "/..\\secret.txt",
        "//etc/passwd",
        "/%00",
        "/%ff",
    ] {
        let answer = served.get(path);
        assert!(answer.starts_with("HTTP/1.1 404 ") && !answer.contains("\r\n\r\nsecret"), "{path}: {answer}");
    }
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_folder() {
    let served = Served::new("link");
    std::os::unix::fs::symlink(served.root.join("secret.txt"), served.root.join("dist/link.txt")).unwrap();
    served.check("/link.txt", "404", &[]);
}

#[test]
fn what_is_not_there_is_a_404_in_words() {
    let served = Served::new("missing");
    served.check("/nothing.js", "404", &["text/plain", "404: there is no /nothing.js here"]);
    served.check("/questionnaires", "404", &[]);
    served.check("/questionnaires/", "404", &[]);
}

#[test]
fn encoded_paths_and_queries_are_understood() {
    let served = Served::new("encoded");
    served.check("/two%20words.txt", "200", &["\r\n\r\ntext"]);
    served.check("/index.html?lang=cy", "200", &["home"]);
}

#[test]
fn head_has_no_body_and_nothing_else_but_get_is_served() {
    let served = Served::new("methods");
    let head = served.ask("HEAD / HTTP/1.1\r\n\r\n");
    assert!(head.contains("content-length: 11\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    let post = served.ask("POST / HTTP/1.1\r\ncontent-length: 4\r\n\r\nbody");
    assert!(post.starts_with("HTTP/1.1 405 ") && post.contains("allow: GET, HEAD\r\n"), "{post}");
}

#[test]
fn a_page_has_its_own_status_and_headers_and_goes_before_files() {
    let served = Served::new("pages");
    served.check("/council?x=1", "418", &["content-security-policy: default-src 'none'\r\n", "\r\n\r\ncouncil"]);
    served.server.set_page("/stack-up.js", Page::new("text/plain", "other"));
    served.check("/stack-up.js", "200", &["content-type: text/plain\r\n", "\r\n\r\nother"]);
}

#[test]
fn a_folder_may_lie_under_a_path_with_headers_of_its_own() {
    let served = Served::new("path");
    served.check("/cdn/stack-up.js", "200", &["access-control-allow-origin: *\r\n", "\r\n\r\nentry"]);
    served.check("/cdn/", "200", &["home"]);
    assert!(!served.get("/stack-up.js").contains("access-control"));
}

#[test]
fn the_log_tells_what_was_asked_for_until_it_is_forgotten() {
    let served = Served::new("log");
    served.get("/stack-up.js");
    served.ask("HEAD /nothing?x HTTP/1.1\r\n\r\n");
    let request = |method: &str, path: &str| Request { method: method.into(), path: path.into() };
    assert_eq!(served.server.requests(), [request("GET", "/stack-up.js"), request("HEAD", "/nothing?x")]);
    served.server.forget_requests();
    assert!(served.server.requests().is_empty());
}

#[test]
fn a_silent_client_holds_up_no_other() {
    let served = Served::new("silent");
    let _silent: Vec<_> = (0..20).map(|_| TcpStream::connect(served.server.address).unwrap()).collect();
    served.check("/", "200", &["home"]);
}

#[test]
fn a_dropped_server_frees_its_port() {
    let server = Server::start(0, Site::new()).unwrap();
    let address = server.address;
    drop(server);
    assert!(TcpStream::connect(address).is_err());
}

#[test]
fn a_taken_port_is_named_with_the_way_out() {
    let server = Server::start(0, Site::new()).unwrap();
    let error = Server::start(server.port(), Site::new()).unwrap_err().to_string();
    assert!(error.contains(&server.port().to_string()) && error.contains("--port"), "{error}");
}
