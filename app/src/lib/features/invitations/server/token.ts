import { createHmac } from 'node:crypto';
import { installationSecret } from '#lib/server/installation-secret.ts';

/** What the link of one issue of an invitation bears. It is told, or mailed, and not kept: with the secret of the installation, which is outside the database, the same is made again for the letter. */
export function tokenOf(agencyId: string, id: string, issue: number): string {
	return createHmac('sha256', installationSecret()).update(`invitation:${agencyId}:${id}:${issue}`).digest('base64url');
}
