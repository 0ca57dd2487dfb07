import type { RegisterHeading } from '../consolidation/register.ts';
import { lookBook } from '../presentation/look.ts';
import { nd30 } from '../presentation/packs/nd30-2020.ts';
import type { TablePart } from './lay-down.ts';
import { portraitWidth } from './page.ts';
import { paperClose } from './paper/paper-close.ts';

const look = lookBook(nd30);

/** Nơi nhận on the left, capacity, position and name on the right (NĐ 30/2020, Phụ lục I, II.7 and II.9). */
export function signatureBlock({ recipients, signature }: Pick<RegisterHeading, 'recipients' | 'signature'>): TablePart {
	return paperClose({ recipients, signatures: [signature] }, look, portraitWidth);
}
