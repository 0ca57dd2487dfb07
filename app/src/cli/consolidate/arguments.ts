import { parseArgs } from 'node:util';
import { WrongArguments } from '../wrong-arguments.ts';

export type ConsolidateArguments = {
	readonly plan: string;
	readonly files: readonly string[];
	readonly out: string;
	readonly units: string | null;
	readonly decisions: string | null;
	/** Label of the appendix that is the form; null: the one that the files fit. */
	readonly form: string | null;
	readonly json: boolean;
};

export function consolidateArguments(args: readonly string[]): ConsolidateArguments {
	const { values, positionals } = parsed(args);
	const [plan, ...files] = positionals;
	if (plan === undefined) throw new WrongArguments('Chưa nêu tệp kế hoạch.');
	if (files.length === 0) throw new WrongArguments('Chưa nêu tệp đăng ký nào của đơn vị.');
	if (values.out === undefined) throw new WrongArguments('Chưa nêu tệp kết quả: --out TỆP.docx, TỆP.xlsx hoặc TỆP.pdf.');
	if (!/\.(docx|xlsx|pdf)$/iu.test(values.out)) throw new WrongArguments(`Không ghi được loại tệp của "${values.out}"; đề nghị chọn .docx, .xlsx hoặc .pdf.`);
	return {
		plan,
		files,
		out: values.out,
		units: values.units ?? null,
		decisions: values.decisions ?? null,
		form: values.form ?? null,
		json: values.json === true
	};
}

function parsed(args: readonly string[]) {
	try {
		const text = { type: 'string' } as const;
		const options = { out: text, units: text, decisions: text, form: text, json: { type: 'boolean' } } as const;
		return parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (error) {
		const name = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
		throw new WrongArguments(`Không hiểu tùy chọn "${name}" hoặc tùy chọn này thiếu giá trị.`, { cause: error });
	}
}
