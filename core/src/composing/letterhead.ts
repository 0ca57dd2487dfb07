import { lookBook } from '../presentation/look.ts';
import { nd30 } from '../presentation/packs/nd30-2020.ts';
import type { TablePart } from './lay-down.ts';
import { portraitWidth } from './page.ts';
import { paperHead, type PaperHead } from './paper/paper-head.ts';

const look = lookBook(nd30);

/** The head of a state document as a table without borders (NĐ 30/2020, Phụ lục I, II.1–5; Mẫu 1.5), `width` twips wide. */
export function letterhead(head: Omit<PaperHead, 'system'>, width: number = portraitWidth): TablePart {
	return paperHead({ ...head, system: 'state' }, look, width);
}
