// picture: an SVG text as a PNG, drawn on a canvas at twice its size.

/** As base64. A picture that would be too large for a canvas is drawn smaller. */
export async function pngOf(svgText: string, width: number, height: number): Promise<string> {
  const image = new Image();
  const scale = Math.min(2, 16_000 / Math.max(width, height, 1));
  await new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error("The picture could not be drawn."));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText)}`;
  });
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").slice("data:image/png;base64,".length);
}
