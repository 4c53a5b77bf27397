// Makes codemirror.js and smol-toml.js out of exactly the versions in package.json, and LICENSES.txt and SHA256SUMS with them.
//   cp package.json build.mjs SOMEWHERE; cd SOMEWHERE; npm install --no-package-lock; node build.mjs CRITIC/critic/web/vendor
// Every version is exact, those of the dependencies' dependencies too, so the same files come out.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const target = process.argv[2] ?? ".";
const BUNDLES = {
  "codemirror.js": `
    export { EditorState, StateEffect, StateField, Transaction } from "@codemirror/state";
    export { Decoration, EditorView, closeHoverTooltips, keymap, placeholder } from "@codemirror/view";
    export { history, historyKeymap, isolateHistory, standardKeymap } from "@codemirror/commands";
    export { forEachDiagnostic, linter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";`,
  "smol-toml.js": `export { TomlDate, TomlError, parse, stringify } from "smol-toml";`,
};

/** Return the packages that ended up in a bundle, as esbuild tells it. */
function packages(metafile) {
  const paths = Object.entries(Object.values(metafile.outputs)[0].inputs).filter(([, { bytesInOutput }]) => bytesInOutput);
  const names = paths.map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean);
  return [...new Set(names)].sort();
}

function manifest(name) {
  return JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8"));
}

function licence(name) {
  const file = readdirSync(join("node_modules", name)).find((each) => /^licen[cs]e/i.test(each));
  return readFileSync(join("node_modules", name, file), "utf8").trim();
}

const sums = [];
const licences = new Map();
for (const [file, contents] of Object.entries(BUNDLES)) {
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", charset: "utf8", legalComments: "none" };
  const stdin = { contents, resolveDir: process.cwd() };
  const made = await build({ stdin, ...options, write: false, metafile: true });
  const used = packages(made.metafile);
  const versions = used.map((name) => `${name} ${manifest(name).version} (${manifest(name).license})`);
  const output = `/* ${versions.join(", ")}; see LICENSES.txt */\n${made.outputFiles[0].text}`;
  writeFileSync(join(target, file), output);
  sums.push(`${createHash("sha256").update(output).digest("hex")}  ${file}`);
  for (const name of used) licences.set(licence(name), [...(licences.get(licence(name)) ?? []), name]);
}
const texts = [...licences].map(([text, names]) => `${names.join(", ")}\n\n${text}\n`);
writeFileSync(join(target, "LICENSES.txt"), texts.join(`\n${"-".repeat(72)}\n\n`));
writeFileSync(join(target, "SHA256SUMS"), `${sums.join("\n")}\n`);
