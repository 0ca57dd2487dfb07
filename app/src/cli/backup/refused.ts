import { BackupRefusal } from '#lib/server/backup/refusal.ts';
import { refusalOnStart } from '../server/refusal-on-start.ts';
import { WrongArguments } from '../wrong-arguments.ts';

/** 0 when it ran to its end, 1 with one clear line when it was refused. */
export async function refusedOr(work: () => Promise<void>): Promise<number> {
	try {
		return await refusalOnStart(work);
	} catch (error) {
		if (!(error instanceof BackupRefusal)) throw error;
		console.error(error.message);
		return 1;
	}
}

/** The options of a command, or a refusal that names the one that is wrong. */
export function orWrongArguments<T>(parse: () => T): T {
	try {
		return parse();
	} catch (error) {
		const name = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
		throw new WrongArguments(`Không hiểu tùy chọn "${name}" hoặc tùy chọn này thiếu giá trị.`, { cause: error });
	}
}
