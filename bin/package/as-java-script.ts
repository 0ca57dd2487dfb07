import { stripTypeScriptTypes } from 'node:module';

/** A module without its types, every line where it was, and the modules it names as JavaScript. */
export function asJavaScript(source: string): string {
	return specifiersAsJavaScript(stripTypeScriptTypes(source));
}

const named = /(\bfrom\s*|\bimport\s*\(?\s*|new URL\(|\bjoin\(here, )(['"])([^'"\n]+)\.ts\2/g;

export function specifiersAsJavaScript(source: string): string {
	return source.replace(named, '$1$2$3.js$2');
}
