/** What stands between braces in a template: "{hạn}". */
const placeholder = /\{([^{}\n]*)\}/gu;

/** The text with its placeholders filled. A line of which a placeholder has nothing to say is left out. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
	return template
		.normalize('NFC')
		.split(/\r?\n/u)
		.filter((line) => namesIn(line).every((name) => valueOf(values, name) !== ''))
		.map((line) => line.replaceAll(placeholder, (whole, name: string) => valueOf(values, name.trim()) ?? whole))
		.join('\n');
}

export type TemplateFaults = { /** Names that stand for nothing. */ readonly unknown: readonly string[]; readonly missing: readonly string[] };

/** What is wrong with a template: names nobody fills, and names without which the message would not say what it is about. */
export function templateFaults(template: string, known: readonly string[], needed: readonly string[]): TemplateFaults {
	const names = new Set(namesIn(template.normalize('NFC')));
	return { unknown: [...names].filter((name) => !known.includes(name)), missing: needed.filter((name) => !names.has(name)) };
}

function namesIn(text: string): string[] {
	return [...text.matchAll(placeholder)].map(([, name = '']) => name.trim());
}

function valueOf(values: Readonly<Record<string, string>>, name: string): string | undefined {
	return Object.hasOwn(values, name) ? values[name] : undefined;
}
