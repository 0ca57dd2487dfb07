import { createHmac, timingSafeEqual } from 'node:crypto';
import { installationSecret } from '#lib/server/installation-secret.ts';

/** The PIN that goes with a code. It follows from the installation's secret, so that it stands in no table, no log and no backup of the database. */
export function pinOf(agencyId: string, id: string): string {
	return String(mac(`feedback-pin\n${agencyId}\n${id}`).readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

export function isPin(agencyId: string, id: string, typed: string): boolean {
	const bare = typed.replace(/\D/gu, '');
	return bare.length === 6 && timingSafeEqual(Buffer.from(bare), Buffer.from(pinOf(agencyId, id)));
}

function mac(of: string): Buffer {
	return createHmac('sha256', installationSecret()).update(of).digest();
}
