import { parseArgs } from 'node:util';
import { orWrongArguments } from './backup/refused.ts';
import { examine } from './doctor/examine.ts';
import type { Finding } from './doctor/finding.ts';

export const help = `Cách dùng: kheo doctor [--json]

Xem máy, thiết lập và dữ liệu: mỗi dòng một điểm, ✓ tốt, ! nên xem, ✗ phải sửa, kèm việc cần làm. Không ghi gì, không cần máy chủ đang chạy; cơ sở dữ liệu hỏng vẫn chạy được.
Mã thoát: 0 khi không có ✗, 1 khi có.`;

const signs = { ok: '✓', look: '!', wrong: '✗' } as const;

export async function run(args: string[]): Promise<number> {
	const { values } = orWrongArguments(() => parseArgs({ args, options: { json: { type: 'boolean' } } }));
	const findings = await examine(process.env);
	const isWell = findings.every(({ state }) => state !== 'wrong');
	if (values.json) console.log(JSON.stringify({ schema: 'kheo.doctor/1', ok: isWell, findings }));
	else for (const finding of findings) console.log(lineOf(finding));
	return isWell ? 0 : 1;
}

function lineOf({ state, what, words, toDo }: Finding): string {
	return `${signs[state]} ${what}: ${words}${toDo === undefined ? '' : `\n    → ${toDo}`}`;
}
