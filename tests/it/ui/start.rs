//! What draws the window, and how it is told that nothing can.

use ontschot::{
    text::{Language, Text},
    ui::{Drawer, StartError, start::is_remote_by},
};
use std::ffi::OsString;

#[test]
fn what_worked_last_time_is_tried_first_and_the_other_after_it() {
    let both = [Drawer::Glow, Drawer::Wgpu];
    for worked in both {
        for is_remote in [false, true] {
            let order = Drawer::order(Some(worked), is_remote);
            assert_eq!(order.first(), Some(&worked));
            assert!(both.iter().all(|drawer| order.contains(drawer)));
        }
    }
    let first = Drawer::order(None, false);
    assert_eq!(first, both, "without a graphics processor it is faster");
}

#[test]
fn a_screen_elsewhere_is_noticed_by_what_its_programs_say() {
    let of = |name: &'static str, value: &'static str| {
        is_remote_by(move |asked| (asked == name).then(|| OsString::from(value)))
    };
    assert!(of("SESSIONNAME", "RDP-Tcp#3"));
    assert!(of("XRDP_SESSION", "1"));
    assert!(of("SSH_CONNECTION", "10.0.0.2 4711 10.0.0.1 22"));
    assert!(!of("SESSIONNAME", "Console"));
    assert!(!of("DISPLAY", ":0"));
}

#[test]
fn every_way_that_did_not_work_is_told_with_the_ways_on() {
    let reasons = vec![
        (Drawer::Glow, "OpenGL 1.1".to_owned()),
        (Drawer::Wgpu, "no adapter".to_owned()),
    ];
    let error = StartError::NoWindow(reasons);
    for language in Language::ALL {
        let words = error.words(Text::of(language));
        let wanted = [
            "glow: OpenGL 1.1",
            "wgpu: no adapter",
            "--renderer",
            "ontschot --help",
        ];
        for part in wanted {
            assert!(words.contains(part), "{words}");
        }
    }
}
