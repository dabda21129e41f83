// bundled: the packages of others that stand in our bundles, by what esbuild says is in them: with their licences, and as a bill of materials (CycloneDX).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";

/**
 * `metafiles`: what esbuild said, by the name of the bundle. Packages in the order of their names: { name, version, license (SPDX), text, homepage, bundles }.
 * Throws where a package does not say under which licence it stands.
 */
export function packagesIn(metafiles) {
  const found = new Map();
  for (const [bundle, { inputs, outputs }] of Object.entries(metafiles)) {
    const used = new Set(
      Object.values(outputs).flatMap((output) =>
        Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
      ),
    );
    for (const path of Object.keys(inputs)) {
      const folder = used.has(path) ? packageFolder(path) : undefined;
      if (!folder) continue;
      const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      if (typeof license !== "string") throw new Error(`${name}@${version} does not say under which licence it stands`);
      const one = found.get(`${name}@${version}`) ?? { name, version, license, homepage, text: licenceText(folder), bundles: [] };
      if (!one.bundles.includes(bundle)) one.bundles.push(bundle);
      found.set(`${name}@${version}`, one);
    }
  }
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** The folder of the package that a file belongs to: the one behind the last node_modules; a package.json without a name and a version is none. */
function packageFolder(path) {
  const inside = resolve(path.replace(/^[a-z-]+:/, ""));
  const at = inside.lastIndexOf(`${join("/", "node_modules", "/")}`);
  if (at < 0) return undefined;
  for (let folder = dirname(inside); folder.length > at; folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, "utf8"));
    if (name && version) return folder;
  }
  return undefined;
}

function licenceText(folder) {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  return file ? readFileSync(join(folder, file), "utf8").replace(/\r\n?/g, "\n").trim() : "";
}

/** The page that the package carries: every package with its licence in full. */
export function licencePage(packages) {
  const parts = packages.map(({ name, version, license, homepage, text }) =>
    [`## ${name} ${version}`, "", `${license}${homepage ? `, ${homepage}` : ""}`, ...(text ? ["", text.replace(/^/gm, "    ")] : [])].join(
      "\n",
    ),
  );
  return `${["# Software of others in Policywright", "", "Written by the build from what is in the bundles.", "", parts.join("\n\n")].join("\n")}\n`;
}

/** The same as CycloneDX JSON. Without a date or a number of its own: the same bundles give the same bytes. */
export function billOfMaterials(packages, { name, version, license }) {
  const licensed = (id) => new Models.LicenseRepository([new Models.LicenseExpression(id)]);
  const component = (type, one) =>
    new Models.Component(type, one.name, {
      version: one.version,
      bomRef: `pkg:npm/${one.name}@${one.version}`,
      purl: `pkg:npm/${one.name.replace("@", "%40")}@${one.version}`,
      licenses: licensed(one.license),
    });
  const bom = new Models.Bom();
  const own = component(Enums.ComponentType.Application, { name, version, license });
  bom.metadata.component = own;
  for (const one of packages) {
    const part = component(Enums.ComponentType.Library, one);
    bom.components.add(part);
    own.dependencies.add(part.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
