type Held = { readonly userId: string; readonly role: string; readonly isOn: boolean };

/** Posts that an agency cannot be without: somebody who runs it, and somebody who signs. */
const posts = [
	{ name: 'office', roles: ['office', 'admin'] },
	{ name: 'leader', roles: ['leader'] }
] as const;

/** The posts that would be empty without this person: nobody else who has one can sign in. */
export function postsHeldAlone(members: readonly Held[], userId: string): ('office' | 'leader')[] {
	return posts.flatMap(({ name, roles }) => {
		const holders = members.filter(({ role }) => roles.some((one) => one === role));
		const others = holders.filter((one) => one.userId !== userId && one.isOn);
		return holders.some((one) => one.userId === userId) && others.length === 0 ? [name] : [];
	});
}
