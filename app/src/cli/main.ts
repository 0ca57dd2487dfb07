import { commands, isCommand, type Command } from './commands.ts';
import { version } from './version.ts';
import { WrongArguments } from './wrong-arguments.ts';

/** Runs one command and gives its exit code: 0 done, 1 refused or found, 2 wrong arguments. Data goes to stdout, words to stderr. */
export async function main(args: readonly string[]): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') return explain(name === undefined ? 2 : 0);
	if (name === '--version' || name === '-v') return print(await version());
	if (!isCommand(name)) return refuse(`Không có lệnh "${name}". Xem các lệnh: kheo --help`);
	try {
		const command: Command = await commands[name].load();
		return rest.includes('--help') || rest.includes('-h') ? print(command.help) : await command.run(rest);
	} catch (error) {
		return failed(name, error);
	}
}

function explain(code: number): number {
	const width = Math.max(...Object.keys(commands).map((name) => name.length));
	const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
	const text = ['Cách dùng: kheo LỆNH [TÙY CHỌN] [TỆP…]', '', ...lines, '', 'Xem cách dùng từng lệnh: kheo LỆNH --help'].join('\n');
	(code === 0 ? console.log : console.error)(text);
	return code;
}

function print(text: string): number {
	console.log(text.trimEnd());
	return 0;
}

function refuse(words: string): number {
	console.error(words);
	return 2;
}

function failed(name: string, error: unknown): number {
	if (error instanceof WrongArguments) return refuse(`${error.message}\nXem cách dùng: kheo ${name} --help`);
	console.error(`Lệnh "${name}" dừng vì lỗi: ${error instanceof Error ? error.message : String(error)}`);
	return 1;
}
