import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type LogAnchor, readLogAnchor } from '@kheo/core';
import { WrongArguments } from '../wrong-arguments.ts';

/** An anchor given to the command; `whose` is null where it was typed without the name of the agency. */
export type GivenAnchor = { readonly whose: string | null; readonly anchor: LogAnchor };

/** Anchors as typed, and every line of a file or of a folder of files as they are written each night. */
export function anchorsIn(typed: readonly string[], paths: readonly string[]): GivenAnchor[] {
	return [...typed, ...paths.flatMap(linesOf)].map((words) => {
		const anchor = readLogAnchor(words);
		if (!anchor) throw new WrongArguments(`Không đọc được mốc: "${words}". Cần vị trí và mã băm 64 ký tự.`);
		return { whose: /^KHEO (\S+) /u.exec(words)?.[1] ?? null, anchor };
	});
}

function linesOf(path: string): string[] {
	try {
		const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
		return files.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter((line) => line.startsWith('KHEO '));
	} catch {
		throw new WrongArguments(`Không đọc được tệp hoặc thư mục mốc "${path}".`);
	}
}
