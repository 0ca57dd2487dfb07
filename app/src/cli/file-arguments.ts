import { parseArgs } from 'node:util';
import { WrongArguments } from './wrong-arguments.ts';

export type FileArguments<Switch extends string, Value extends string> = {
	readonly files: string[];
	readonly on: ReadonlySet<Switch>;
	/** What was given for each option that takes a value, in order; an option may be given several times. */
	readonly given: Readonly<Record<Value, readonly string[]>>;
};

/** The files and options of a command line; an unknown option, one without its value, or no file at all is a wrong argument. */
export function fileArguments<Switch extends string, Value extends string = never>(
	args: readonly string[],
	switches: readonly Switch[],
	valued: readonly Value[] = []
): FileArguments<Switch, Value> {
	const options = Object.fromEntries([
		...switches.map((name) => [name, { type: 'boolean' }] as const),
		...valued.map((name) => [name, { type: 'string', multiple: true }] as const)
	]);
	const { values, positionals } = parsed([...args], options);
	if (positionals.length === 0) throw new WrongArguments('Chưa nêu tệp cần đọc.');
	const given = valued.map((name) => [name, [values[name] ?? []].flat().map(String)] as const);
	return { files: positionals, on: new Set(switches.filter((name) => values[name] === true)), given: Object.fromEntries(given) as Record<Value, string[]> };
}

type Option = { type: 'boolean' } | { type: 'string'; multiple: true };

function parsed(args: string[], options: Record<string, Option>) {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		const name = /'(-[^'\s]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
		throw new WrongArguments(`${reasonOf(options[name.replace(/^-+/u, '')], name)}.`, { cause: error });
	}
}

function reasonOf(option: Option | undefined, name: string): string {
	if (!option) return `Không có tùy chọn "${name}"`;
	return option.type === 'string' ? `Tùy chọn "${name}" cần một giá trị` : `Tùy chọn "${name}" không nhận giá trị`;
}
