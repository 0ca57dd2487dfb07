import type { Translation } from '../catalogue.ts';
import type { signers as vi } from '../vi/signers.ts';

export const signers = {
	otherAccount: (signer, account) =>
		`The paper names ${signer} as the signer, and the chosen account is that of ${account}. If that is wrong, choose another account or correct the name on the paper before freezing.`
} satisfies Translation<typeof vi>;
