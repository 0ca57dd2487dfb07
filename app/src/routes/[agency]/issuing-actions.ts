import { attachmentSchema, cancelSchema, issueSchema, numberSchema, remedySchema, sealingSchema, withdrawalSchema } from '#lib/features/issuing/schema.ts';
import { attachFile } from '#lib/features/issuing/server/service/attach-file.ts';
import { enterRemedy } from '#lib/features/issuing/server/service/enter-remedy.ts';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import { signForAgency } from '#lib/features/issuing/server/service/sign-for-agency.ts';
import { cancelNumber, withdrawSignature } from '#lib/features/issuing/server/service/take-back.ts';
import { step } from './form-actions.ts';

/** The steps of a signed paper, the same on every page that shows it. */
export const issuingActions = {
	number: step('number', numberSchema, numberPaper, toCard),
	attach: step('attach', attachmentSchema, attachFile, toCard),
	issue: step('issue', issueSchema, issuePaper, toCard),
	signForAgency: step('signForAgency', sealingSchema, (ctx, { documentId }, key) => signForAgency(ctx, documentId, key), toCard),
	withdraw: step('withdraw', withdrawalSchema, (ctx, { documentId, reason }, key) => withdrawSignature(ctx, documentId, reason, key), toCard),
	cancel: step('cancel', cancelSchema, (ctx, { numberId, reason }, key) => cancelNumber(ctx, numberId, reason, key), toCard),
	remedy: step('remedy', remedySchema, enterRemedy, toCard)
};

/** Back to the paper's card, which on a consolidation's page stands far down. */
export function toCard(_: unknown, { url }: { readonly url: URL }): string {
	return `${url.pathname}${url.pathname.endsWith('/consolidation') ? '#issuing' : ''}`;
}
