import { parseArgs } from 'node:util';
import { WrongArguments } from './wrong-arguments.ts';

type FileArguments<Name extends string> = { readonly files: string[]; readonly on: ReadonlySet<Name>; readonly valueOf: (name: string) => string | undefined };

/** The files, switches and values of a command line; an unknown option or no file at all is a wrong argument. */
export function fileArguments<Name extends string>(args: readonly string[], switches: readonly Name[], valued: readonly string[] = []): FileArguments<Name> {
	const booleans = switches.map((name) => [name, { type: 'boolean' } as const] as const);
	const strings = valued.map((name) => [name, { type: 'string' } as const] as const);
	const { values, positionals } = parsed([...args], Object.fromEntries([...booleans, ...strings]));
	if (positionals.length === 0) throw new WrongArguments('Chưa nêu tệp cần đọc.');
	const valueOf = (name: string) => {
		const value = values[name];
		return typeof value === 'string' ? value : undefined;
	};
	return { files: positionals, on: new Set(switches.filter((name) => values[name] === true)), valueOf };
}

function parsed(args: string[], options: Record<string, { type: 'boolean' | 'string' }>) {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		const name = /'(-[^']*)'/u.exec(error instanceof Error ? error.message : '')?.[1]?.split(' ')[0] ?? '';
		const isKnown = Object.hasOwn(options, name.replace(/^-+/u, ''));
		throw new WrongArguments(isKnown ? `Tùy chọn "${name}" cần kèm giá trị.` : `Không có tùy chọn "${name}".`, { cause: error });
	}
}
