import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const files = { upright: '400Regular/Tinos_400Regular.ttf', italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf' };

/** A face as wide as Times New Roman. */
export function tinos(style: keyof typeof files): Promise<Uint8Array> {
	return readFile(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${files[style]}`));
}
