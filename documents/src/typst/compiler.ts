import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FileRefused } from '../refused.ts';

/** The part of the native compiler that is used here; the package brings no types of its own. */
export type Compiler = {
	compile(order: { mainFileContent: string; inputs: Record<string, string> }): {
		readonly result: object | null;
		takeDiagnostics(): { readonly shortDiagnostics: readonly unknown[] } | null;
	};
	pdf(laidOut: object, options: { pdfStandard: string; pdfTags: boolean; creationTimestamp: number }): Uint8Array;
	/** Letters as outlines, no script in it. */
	plainSvg(laidOut: object): string;
	query(laidOut: object, of: { selector: string }): readonly { readonly value: unknown }[];
	mapShadow(path: string, content: Buffer): void;
	resetShadow(): void;
	evictCache(maxAge: number): void;
};

type Native = { readonly NodeCompiler: { create(options: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }): Compiler } };

const require = createRequire(import.meta.url);
const packages: Readonly<Record<string, string>> = {
	'linux-x64': 'linux-x64-gnu',
	'linux-arm64': 'linux-arm64-gnu',
	'darwin-arm64': 'darwin-arm64'
};

/** The folder that the typesetter takes for the root of its files; pictures are laid into it in memory only. */
export const workspace = tmpdir();

let made: Compiler | null = null;

/** The typesetter with Tinos, whose letters are as wide as those of Times New Roman, and Be Vietnam Pro for cards. Refuses on machines it is not built for. */
export function compiler(): Compiler {
	made ??= load().NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders() }] });
	return made;
}

/** Gives back what the typesetter remembers of the last paper; the next one has no use for it. */
export function forgetLastPaper(): void {
	made?.evictCache(0);
}

function load(): Native {
	const name = packages[`${process.platform}-${process.arch}`];
	try {
		if (name !== undefined) return require(`@myriaddreamin/typst-ts-node-compiler-${name}`) as Native;
	} catch (cause) {
		throw new FileRefused('pdf.not-on-this-machine', {}, { cause });
	}
	throw new FileRefused('pdf.not-on-this-machine');
}

/** Where the faces of Tinos lie. */
export function fontRoot(): string {
	return dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
}

function fontFolders(): string[] {
	const screen = dirname(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
	const tinos = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) => join(fontRoot(), face));
	return [...tinos, ...['600SemiBold', '700Bold'].map((face) => join(screen, face))];
}
