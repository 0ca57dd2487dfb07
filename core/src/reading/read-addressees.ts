import { greets, type Line } from './lines.ts';

/** The body without the dash list under "Kính gửi", whose entries are no items of the text. */
export function withoutAddressees(body: readonly Line[]): Line[] {
	const at = body.findIndex((line, index) => index < 12 && greets(line));
	if (at < 0) return [...body];
	const end = body.findIndex((line, index) => index > at && !/^[-+•]/u.test(line.text));
	return body.filter((_, index) => index <= at || index >= (end < 0 ? body.length : end));
}

/** "Kính gửi": the bodies a letter is sent to, from its line and the dash list under it. */
export function readAddressees(lines: readonly Line[]): string[] {
	const at = lines.findIndex((line, index) => index < 45 && greets(line));
	const first = lines[at];
	if (!first) return [];
	const names = entries(first.text.replace(/^[^:]{0,12}:?\s*/u, ''));
	for (const line of lines.slice(at + 1, at + 60)) {
		if (!/^[-+•]/u.test(line.text) || (names.at(-1)?.endsWith('.') ?? false)) break;
		names.push(...entries(line.text));
	}
	return names.map((name) => name.replace(nextSentence, '').replace(/[;.,\s]+$/u, '')).filter((name) => name !== '');
}

/** What ran on after the last name: "Sở Nội vụ. Vừa qua, …"; the dot of "TP. Hồ Chí Minh" ends nothing. */
const nextSentence = /(?<!\p{Lu}|\p{Lu}p|Th)\.\s+\p{Lu}\p{Ll}*\s.{20,}$/u;

function entries(text: string): string[] {
	return text.split(/;\s*(?=[-+•])|(?<=;)\s*-\s*/u).map((part) => part.replace(/^[-+•\s]+/u, '').trim());
}
