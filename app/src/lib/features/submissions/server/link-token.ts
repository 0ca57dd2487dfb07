import { createHmac } from 'node:crypto';
import type { ReturnKey } from './return-key.ts';

/**
 * The token of a link made together with others. The same press gives the same token again, so that an answer that was lost can be
 * asked for once more although no token is kept: it needs the secret of the installation and the press's own key, which is not kept either.
 */
export function tokenOfPress(secret: string, press: string, { obligationId, unitId }: ReturnKey): string {
	return createHmac('sha256', secret).update(['submission-link', press, obligationId, unitId].join('\n')).digest('base64url');
}
