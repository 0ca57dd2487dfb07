import { isListOf, isRecord, isStanding, isText, isTextOrNull } from '../reporting/is-result-question.ts';
import type { Standing } from '../reporting/lower-result.ts';
import { isRegisterContent } from './is-register-content.ts';
import type { RegisterContent } from './register.ts';

/** What goes up beside a frozen register, so that its rows keep their identity at every level. It is not printed and not in the register's hash. */
export type RegisterLevels = {
	readonly schema: 'kheo.levels/1';
	readonly standing: Standing;
	/** In the order of the whole register: the row whose words it shows, the title of its content head, and every row of the lowest level that went into it. */
	readonly rows: readonly { readonly id: string; readonly head: string | null; readonly from: readonly string[] }[];
	/** Of a supplement: the whole register as it is now; null where the content is the whole. */
	readonly whole: RegisterContent | null;
};

export function isRegisterLevels(value: unknown): value is RegisterLevels {
	if (!isRecord(value) || value['schema'] !== 'kheo.levels/1' || !isStanding(value['standing'])) return false;
	const rows = isListOf(value['rows'], (one) => isRecord(one) && isText(one['id']) && isTextOrNull(one['head']) && isListOf(one['from'], isText));
	return rows && (value['whole'] === null || isRegisterContent(value['whole']));
}
