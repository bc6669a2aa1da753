//! What draws the window. No library draws everywhere: OpenGL is the fastest without a graphics
//! processor, and a remote desktop of Windows has too old a one.

use eframe::{
    NativeOptions, Renderer,
    egui::ViewportBuilder,
    egui_wgpu::{WgpuConfiguration, WgpuSetup, WgpuSetupCreateNew},
    wgpu::{Adapter, DeviceType, Surface},
};
use serde::{Deserialize, Serialize};
use std::{env, ffi::OsString, sync::Arc};

/// A library that draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Drawer {
    /// OpenGL, of which 2.0 or newer is needed.
    Glow,
    /// Direct3D 12, Metal or Vulkan, which Windows also has without a graphics processor.
    Wgpu,
}

impl Drawer {
    /// Both, in the order in which they are tried: the one that worked last time first, and else the
    /// one that is most likely to.
    pub fn order(worked: Option<Self>, is_remote: bool) -> [Self; 2] {
        let likely = if cfg!(windows) && is_remote {
            Self::Wgpu
        } else {
            Self::Glow
        };
        match worked.unwrap_or(likely) {
            Self::Glow => [Self::Glow, Self::Wgpu],
            Self::Wgpu => [Self::Wgpu, Self::Glow],
        }
    }

    /// What it is called on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
        }
    }

    /// A window that it draws.
    pub(super) fn options(self, viewport: ViewportBuilder) -> NativeOptions {
        let setup = WgpuSetupCreateNew {
            native_adapter_selector: Some(Arc::new(best)),
            ..WgpuSetupCreateNew::without_display_handle()
        };
        NativeOptions {
            viewport,
            renderer: match self {
                Self::Glow => Renderer::Glow,
                Self::Wgpu => Renderer::Wgpu,
            },
            wgpu_options: WgpuConfiguration {
                wgpu_setup: WgpuSetup::CreateNew(setup),
                ..WgpuConfiguration::default()
            },
            ..NativeOptions::default()
        }
    }
}

/// Of what can draw on a surface, what does so fastest. The library itself passes over those that
/// compute on the processor of the computer, and on a remote desktop there may be no other.
fn best(adapters: &[Adapter], surface: Option<&Surface<'_>>) -> Result<Adapter, String> {
    let can_show =
        |adapter: &&Adapter| surface.is_none_or(|surface| adapter.is_surface_supported(surface));
    let able = adapters.iter().filter(can_show);
    let best = able.min_by_key(|adapter| match adapter.get_info().device_type {
        DeviceType::DiscreteGpu => 0,
        DeviceType::IntegratedGpu => 1,
        DeviceType::VirtualGpu => 2,
        DeviceType::Other => 3,
        DeviceType::Cpu => 4,
    });
    best.cloned().ok_or_else(|| "no adapter".to_owned())
}

/// Whether the screen is elsewhere, so that every repaint travels.
pub fn is_remote() -> bool {
    is_remote_by(|name| env::var_os(name))
}

/// The same, by what an environment says: Windows names a session of remote desktop, and so do
/// xrdp, VNC and ssh.
pub fn is_remote_by(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    let is_set = |name| variable(name).is_some_and(|value| !value.is_empty());
    let session = variable("SESSIONNAME").unwrap_or_default();
    session.to_string_lossy().starts_with("RDP-")
        || ["XRDP_SESSION", "VNCDESKTOP", "SSH_CONNECTION"]
            .into_iter()
            .any(is_set)
}
