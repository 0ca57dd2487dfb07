import { factsOfAccounts, type Identity } from '#lib/features/accounts/server/service.ts';

/** Members with whether they can sign in now. */
export async function withState<Member extends { readonly userId: string }>(identity: Identity, members: readonly Member[]) {
	const facts = await factsOfAccounts(
		identity,
		members.map(({ userId }) => userId)
	);
	return members.map((member) => ({ ...member, isOn: facts.get(member.userId)?.isOff === false }));
}
