/** Characters XML 1.0 cannot carry, not even escaped. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const special = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for element content and attribute values; what XML cannot carry is left out. */
export function escapeXml(text: string): string {
	return withoutForbidden(text).replace(special, (character) => entities[character] ?? '');
}

export function withoutForbidden(text: string): string {
	return text.toWellFormed().replace(forbidden, '');
}
