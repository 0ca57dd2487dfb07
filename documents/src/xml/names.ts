export type Attributes = Readonly<Record<string, string>>;

/** Prefixes our readers use; both the transitional and the strict namespace of a vocabulary lead to the same one. */
const usualPrefix: Readonly<Record<string, string>> = {
	'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
	'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
	'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
	'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
	'http://schemas.openxmlformats.org/package/2006/relationships': '',
	'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
	'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
	'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
	'http://purl.oclc.org/ooxml/drawingml/main': 'a',
	'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
	'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
	'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
	'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
	'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
	'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
	'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
	'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
	'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
	'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
	'http://www.w3.org/1999/xlink': 'xlink'
};

export type Names = {
	isNew: boolean;
	/** The file uses the usual prefixes, as nearly all do: names need no translation. */
	isUsual: boolean;
	learn(root: Attributes): void;
	element(name: string): string;
	attributes(attributes: Attributes): Attributes;
};

export function namesOf(): Names {
	const renamed = new Map<string, string>();
	const names: Names = {
		isNew: true,
		isUsual: true,
		learn(root) {
			names.isNew = false;
			for (const [key, uri] of Object.entries(root)) learnPrefix(renamed, key, uri);
			names.isUsual = renamed.size === 0;
		},
		element: (name) => translate(renamed, name),
		attributes: (attributes) => Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.includes(':') ? translate(renamed, key) : key, value]))
	};
	return names;
}

function learnPrefix(renamed: Map<string, string>, key: string, uri: string): void {
	if (key !== 'xmlns' && !key.startsWith('xmlns:')) return;
	const prefix = key.slice('xmlns:'.length);
	const usual = usualPrefix[uri];
	if (usual !== undefined && usual !== prefix) renamed.set(prefix, usual);
}

function translate(renamed: ReadonlyMap<string, string>, name: string): string {
	const colon = name.indexOf(':');
	const usual = renamed.get(colon < 0 ? '' : name.slice(0, colon));
	if (usual === undefined) return name;
	const local = name.slice(colon + 1);
	return usual === '' ? local : `${usual}:${local}`;
}
