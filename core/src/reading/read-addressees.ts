import type { Line } from './lines.ts';

/** "Kính gửi": the bodies a letter is sent to, from its line and the dash list under it. */
export function readAddressees(lines: readonly Line[]): string[] {
	const at = lines.findIndex((line, index) => index < 45 && line.folded.startsWith('kinh gui'));
	const first = lines[at];
	if (!first) return [];
	const names = entries(first.text.replace(/^[^:]{0,12}:?\s*/u, ''));
	for (const line of lines.slice(at + 1, at + 60)) {
		if (!/^[-+•]/u.test(line.text) || (names.at(-1)?.endsWith('.') ?? false)) break;
		names.push(...entries(line.text));
	}
	return names.map((name) => name.replace(/[;.,\s]+$/u, '')).filter((name) => name !== '');
}

function entries(text: string): string[] {
	return text.split(/;\s*(?=[-+•])|(?<=;)\s*-\s*/u).map((part) => part.replace(/^[-+•\s]+/u, '').trim());
}
