import sharp from 'sharp';

/** A landscape with grain, 1600 px wide and about 60 kB, always the same: smooth parts, edges and noise, as photos have them. */
export async function makePhoto(): Promise<Buffer> {
  const width = 1600;
  const height = 800;
  let state = 42;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const ridge = 380 + 90 * Math.sin(x / 170) + 40 * Math.sin(x / 47) + 14 * Math.sin(x / 9);
      const land = y > ridge;
      const texture = land
        ? 46 * Math.sin(x / 5 + y / 3) * Math.sin(y / 11 - x / 23)
        : 8 * Math.sin(x / 120 + y / 60);
      const grain = (random() - 0.5) * (land ? 34 : 8);
      const base = land ? [70, 84, 58] : [150 + y / 8, 176 + y / 12, 214];
      for (const [channel, value] of base.entries())
        pixels[(y * width + x) * 3 + channel] = Math.max(0, Math.min(255, value + texture + grain));
    }
  }
  for (let quality = 80; ; quality -= 2) {
    const photo = await sharp(pixels, { raw: { width, height, channels: 3 } })
      .blur(1.2)
      .webp({ quality })
      .toBuffer();
    if (photo.length <= 60_000 || quality <= 10) return photo;
  }
}
