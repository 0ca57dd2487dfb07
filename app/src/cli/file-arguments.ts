import { parseArgs } from 'node:util';
import { WrongArguments } from './wrong-arguments.ts';

/** The files and switches of a command line; an unknown switch or no file at all is a wrong argument. */
export function fileArguments<Name extends string>(args: readonly string[], switches: readonly Name[]): { files: string[]; on: ReadonlySet<Name> } {
	const options = Object.fromEntries(switches.map((name) => [name, { type: 'boolean' } as const]));
	const { values, positionals } = parsed([...args], options);
	if (positionals.length === 0) throw new WrongArguments('Chưa nêu tệp cần đọc.');
	return { files: positionals, on: new Set(switches.filter((name) => values[name] === true)) };
}

function parsed(args: string[], options: Record<string, { type: 'boolean' }>) {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch (error) {
		const name = /'(-[^']*)'/u.exec(error instanceof Error ? error.message : '')?.[1]?.split(' ')[0] ?? '';
		throw new WrongArguments(`Không có tùy chọn "${name}".`, { cause: error });
	}
}
