import { createHash } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { WrongArguments } from '../wrong-arguments.ts';

/** Writes beside the goal and renames, so that the file is there whole or not at all; gives its SHA-256. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<string> {
	const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
	try {
		await writeFile(beside, bytes, { flush: true });
		await rename(beside, path);
	} catch (error) {
		await rm(beside, { force: true });
		throw new WrongArguments(`Không ghi được vào "${path}". Đề nghị kiểm tra thư mục và quyền ghi.`, { cause: error });
	}
	return createHash('sha256').update(bytes).digest('hex');
}
