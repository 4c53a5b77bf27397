// Rich text, from Word or a mail program, becomes the text its writer saw.

const BLOCKS = new Set(["P", "DIV", "LI", "UL", "OL", "TABLE", "TR", "BLOCKQUOTE", "SECTION", "ARTICLE", "HEADER", "FOOTER", "ADDRESS", "PRE",
  "H1", "H2", "H3", "H4", "H5", "H6", "HR", "DL", "DT", "DD"]);
const UNSEEN = new Set(["STYLE", "SCRIPT", "HEAD", "TITLE", "META", "LINK", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "IMG"]);
const SPACED = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL", "TABLE", "BLOCKQUOTE"]);

/** Return plain text without what only looks like a space, or like nothing. */
export function clean(text) {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, "\n")
    .replace(/[\u00a0\u2007\u202f\u3000]/g, " ")
    .replace(/[\u00ad\u200b\u2060\ufeff\ufffc]/g, "")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n");
}

/** Return HTML without its styles: they are not wanted, and the page's policy would complain of each. */
function unstyled(html) {
  return html.replace(/<style\b[^]*?<\/style\s*>/gi, "").replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, ""));
}

/** Return the text of HTML as it reads.  The document it is read into runs nothing and fetches nothing. */
export function fromHtml(html) {
  const body = new DOMParser().parseFromString(unstyled(html), "text/html").body;
  // Who makes blank lines out of empty paragraphs (Outlook) means every other one as a line.
  const lines = [...body.querySelectorAll("p")].some((each) => !each.textContent.trim() && !each.querySelector("br + br"));
  const out = [];
  walk(body, out, lines);
  return clean(out.join("")).replace(/^\n+|\s+$/g, "");
}

function walk(node, out, lines) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      const kept = child.parentElement.closest("pre") ? child.data : child.data.replace(/[ \t\r\n]+/g, " ");
      // Between blocks, white space is only how the source was laid out.
      if (kept !== " " || !endsLine(out)) out.push(endsLine(out) ? kept.replace(/^ /, "") : kept);
    } else if (child.nodeName === "BR") {
      out.push("\n");
    } else if (child.nodeType === Node.ELEMENT_NODE && !UNSEEN.has(child.nodeName.toUpperCase())) {
      block(child, out, lines);
    }
  }
}

function block(child, out, lines) {
  const isBlock = BLOCKS.has(child.nodeName);
  const gap = SPACED.has(child.nodeName) && !lines && !child.closest("li");
  const blank = child.nodeName === "P" && lines && !child.textContent.trim();
  if (isBlock) breakLine(out, gap);
  if (blank) return out.push("\n");
  if (child.nodeName === "LI") out.push("- ");
  walk(child, out, lines);
  if (isBlock) breakLine(out, gap);
}

function endsLine(out) {
  return !out.length || out.at(-1).endsWith("\n");
}

function breakLine(out, gap) {
  if (!out.length) return;
  if (!endsLine(out)) out.push("\n");
  if (gap && !out.slice(-2).join("").endsWith("\n\n")) out.push("\n");
}
