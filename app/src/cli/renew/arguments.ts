import { parseArgs } from 'node:util';
import { WrongArguments } from '../wrong-arguments.ts';

export type RenewArguments = { readonly plan: string; readonly year: number; readonly out: string; readonly names: string | null; readonly json: boolean };

export function renewArguments(args: readonly string[]): RenewArguments {
	const { values, positionals } = parsed(args);
	const [plan, ...more] = positionals;
	if (plan === undefined) throw new WrongArguments('Chưa nêu tệp kế hoạch.');
	if (more.length > 0) throw new WrongArguments('Mỗi lần chỉ soạn từ một kế hoạch.');
	if (values.year === undefined) throw new WrongArguments('Chưa nêu năm của kế hoạch mới: --year 2027.');
	if (!/^20\d\d$/u.test(values.year)) throw new WrongArguments(`"${values.year}" không phải năm; đề nghị ghi bốn chữ số, ví dụ --year 2027.`);
	if (values.out === undefined) throw new WrongArguments('Chưa nêu tệp kết quả: --out TỆP.docx.');
	if (!/\.docx$/iu.test(values.out)) throw new WrongArguments(`Không ghi được loại tệp của "${values.out}"; đề nghị chọn .docx.`);
	return { plan, year: Number(values.year), out: values.out, names: values.names ?? null, json: values.json === true };
}

function parsed(args: readonly string[]) {
	try {
		const options = { year: { type: 'string' }, out: { type: 'string' }, names: { type: 'string' }, json: { type: 'boolean' } } as const;
		return parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (error) {
		const name = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
		throw new WrongArguments(`Không hiểu tùy chọn "${name}" hoặc tùy chọn này thiếu giá trị.`, { cause: error });
	}
}
