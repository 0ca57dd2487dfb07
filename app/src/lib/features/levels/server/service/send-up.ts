import { getAgency } from '#lib/features/agencies/server/service.ts';
import { enterPackageReceipt } from '#lib/features/consolidations/server/service/enter-package-receipt.ts';
import { writeRegisterPackage } from '#lib/features/consolidations/server/service/write-package.ts';
import { enterResultReceipt } from '#lib/features/reports/server/service/enter-result-receipt.ts';
import { writeResultPackage } from '#lib/features/reports/server/service/write-result-package.ts';
import { receivePackage } from '#lib/features/submissions/server/service/receive-package.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { listAbove } from '../queries.ts';
import { asUnitAbove } from './find-awaited.ts';

type Above = { readonly agencyId: string; readonly obligationId: string };

/** The frozen register becomes this agency's return at its superior in the same installation; its receipt comes back. Pressed again, nothing changes. */
export async function sendRegisterUp(ctx: Context, obligationId: string, above: Above): Promise<void> {
	assertOffice(ctx);
	const { bytes } = await writeRegisterPackage(ctx, obligationId);
	await enterPackageReceipt(ctx, obligationId, { receipt: await handUp(ctx, above, bytes), trust: true });
}

/** The same of the frozen result report. */
export async function sendResultUp(ctx: Context, obligationId: string, above: Above): Promise<void> {
	assertOffice(ctx);
	const { bytes } = await writeResultPackage(ctx, obligationId);
	await enterResultReceipt(ctx, obligationId, { receipt: await handUp(ctx, above, bytes), trust: true });
}

/**
 * Only the package crosses the wall between agencies: read here, written there, two transactions. What was cut off in between is done again without harm,
 * since the same content is taken once and answered by the same receipt.
 */
async function handUp(ctx: Context, { agencyId, obligationId }: Above, bytes: Uint8Array): Promise<File> {
	const { superior, name } = await readOnly(ctx, async (tx) => ({
		superior: (await listAbove(tx)).find((one) => one.agencyId === agencyId),
		name: (await getAgency(tx)).name
	}));
	if (!superior) throw new Problem('levels.not-above');
	const { unitId } = superior;
	const receipt = await receivePackage(asUnitAbove(ctx, { agencyId, unitId, name }), { obligationId, unitId }, bytes);
	return new File([new Uint8Array(receipt.bytes)], receipt.name);
}

function assertOffice({ actor }: Context): void {
	if (!actsForOffice(actor) || actor.kind !== 'user') throw new Problem('actor.not-allowed');
}
