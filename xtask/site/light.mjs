// The light pages of v1/: plain pages with one script each, and a wasm module that both share.

export async function placeLight() {}
