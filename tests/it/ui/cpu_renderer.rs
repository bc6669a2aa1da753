//! Paints what egui draws without a GPU, so that pictures are the same on every machine.
//!
//! egui draws textured triangles. Each is painted row by row: where a row of pixels crosses the
//! triangle follows from its edges, by the top-left rule, so that triangles that share an edge
//! never paint a pixel twice.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "pixels are counted in whole numbers, and edges meet exactly or not at all"
)]
#![expect(
    clippy::iter_over_hash_type,
    reason = "textures do not depend on each other"
)]

use eframe::egui::{
    Color32, ColorImage, Context, FullOutput, Pos2, Rect, TextureId, TexturesDelta,
    epaint::{ImageData, Mesh, Primitive, Vertex},
};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};
use std::collections::BTreeMap;

/// The textures that egui has made so far.
#[derive(Default)]
pub(super) struct CpuRenderer {
    textures: BTreeMap<TextureId, ColorImage>,
}

impl TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, patches) in delta.set.drain() {
            for patch in patches {
                let ImageData::Color(source) = &patch.image;
                match patch.pos {
                    None => {
                        self.textures.insert(id, ColorImage::clone(source));
                    }
                    Some(at) => {
                        let texture = self.textures.get_mut(&id).expect("a patch has a texture");
                        patch_texture(texture, source, at);
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, context: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = context.pixels_per_point();
        let size = context.content_rect().size() * scale;
        let mut picture = RgbaImage::new(size.x.round() as u32, size.y.round() as u32);
        for clipped in context.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else {
                return Err("only meshes can be painted".to_owned());
            };
            let texture = self.textures.get(&mesh.texture_id);
            let texture = texture.ok_or("a mesh without its texture")?;
            paint_mesh(&mut picture, mesh, texture, (clipped.clip_rect, scale));
        }
        Ok(picture)
    }
}

fn patch_texture(texture: &mut ColorImage, source: &ColorImage, [left, top]: [usize; 2]) {
    let width = texture.size[0];
    for (row, pixels) in source.pixels.chunks(source.size[0]).enumerate() {
        let start = (top + row) * width + left;
        texture.pixels[start..start + pixels.len()].copy_from_slice(pixels);
    }
}

fn paint_mesh(picture: &mut RgbaImage, mesh: &Mesh, texture: &ColorImage, at: (Rect, f32)) {
    let (clip, scale) = at;
    let whole = Rect::from_min_max(
        Pos2::ZERO,
        Pos2::new(picture.width() as f32, picture.height() as f32),
    );
    let edge = |point: Pos2| Pos2::new((point.x * scale).round(), (point.y * scale).round());
    let clip = Rect::from_min_max(edge(clip.min), edge(clip.max)).intersect(whole);
    for corners in mesh.indices.chunks_exact(3) {
        let corners = [0, 1, 2].map(|corner| {
            let mut vertex = mesh.vertices[corners[corner] as usize];
            vertex.pos = (vertex.pos.to_vec2() * scale).to_pos2();
            vertex
        });
        if let Some(triangle) = Triangle::new(corners) {
            triangle.paint(picture, texture, clip);
        }
    }
}

struct Triangle {
    corners: [Vertex; 3],
    area: f32,
}

impl Triangle {
    /// A triangle that turns one way, whichever way its corners were given.
    fn new([a, b, c]: [Vertex; 3]) -> Option<Self> {
        let area = cross(a.pos, b.pos, c.pos);
        if area == 0.0 {
            None
        } else if area > 0.0 {
            let corners = [a, b, c];
            Some(Self { corners, area })
        } else {
            let corners = [a, c, b];
            Some(Self {
                corners,
                area: -area,
            })
        }
    }

    fn paint(&self, picture: &mut RgbaImage, texture: &ColorImage, clip: Rect) {
        let points = self.corners.map(|corner| corner.pos);
        let bounds = Rect::from_points(&points).intersect(clip);
        if !bounds.is_positive() {
            return;
        }
        let rows = bounds.top().floor() as u32..bounds.bottom().ceil() as u32;
        let columns = bounds.left().floor() as u32..bounds.right().ceil() as u32;
        for y in rows {
            for x in columns.clone() {
                let centre = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                if clip.contains(centre)
                    && let Some(weights) = self.weights(centre)
                {
                    let ink = self.ink(weights, texture);
                    blend(picture.get_pixel_mut(x, y), ink);
                }
            }
        }
    }

    /// How near a point is to each corner; `None` outside.
    fn weights(&self, point: Pos2) -> Option<[f32; 3]> {
        let mut weights = [0.0; 3];
        for (corner, weight) in weights.iter_mut().enumerate() {
            let from = self.corners[(corner + 1) % 3].pos;
            let to = self.corners[(corner + 2) % 3].pos;
            *weight = cross(from, to, point) / self.area;
            let is_top_or_left = to.y < from.y || (to.y == from.y && to.x > from.x);
            if *weight < 0.0 || (*weight == 0.0 && !is_top_or_left) {
                return None;
            }
        }
        Some(weights)
    }

    /// The colour at a point, premultiplied, from 0 to 255.
    fn ink(&self, weights: [f32; 3], texture: &ColorImage) -> [f32; 4] {
        let mix = |part: &dyn Fn(&Vertex) -> f32| -> f32 {
            let parts = self.corners.iter().zip(weights);
            parts.map(|(corner, weight)| part(corner) * weight).sum()
        };
        let texel = sample(
            texture,
            mix(&|corner| corner.uv.x),
            mix(&|corner| corner.uv.y),
        );
        std::array::from_fn(|channel| {
            let tint = mix(&|corner| f32::from(corner.color.to_array()[channel]));
            texel[channel] * tint / 255.0
        })
    }
}

fn cross(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// A texture at a point between its pixels.
fn sample(texture: &ColorImage, u: f32, v: f32) -> [f32; 4] {
    let [width, height] = texture.size;
    let (x, y) = (u * width as f32 - 0.5, v * height as f32 - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let (to_right, down) = (x - left, y - top);
    let at = |x: f32, y: f32| -> Color32 {
        let column = (x.max(0.0) as usize).min(width - 1);
        let row = (y.max(0.0) as usize).min(height - 1);
        texture.pixels[row * width + column]
    };
    let corners = [
        (at(left, top), (1.0 - to_right) * (1.0 - down)),
        (at(left + 1.0, top), to_right * (1.0 - down)),
        (at(left, top + 1.0), (1.0 - to_right) * down),
        (at(left + 1.0, top + 1.0), to_right * down),
    ];
    std::array::from_fn(|channel| {
        let parts = corners.iter();
        parts
            .map(|(colour, weight)| f32::from(colour.to_array()[channel]) * weight)
            .sum()
    })
}

/// Puts a premultiplied colour over a pixel, in gamma space as every painter of egui does.
fn blend(pixel: &mut Rgba<u8>, ink: [f32; 4]) {
    let keep = 1.0 - ink[3] / 255.0;
    for (channel, ink) in pixel.0.iter_mut().zip(ink) {
        *channel = (ink + f32::from(*channel) * keep).round().clamp(0.0, 255.0) as u8;
    }
}
