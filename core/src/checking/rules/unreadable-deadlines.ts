import { bare } from '../due.ts';
import { defineRule, finding } from '../rule.ts';

/** Words of time that give no day, no span and no rhythm are left to a person. */
export const unreadableDeadlines = defineRule({ 'deadline-unreadable': 'Phân công phải rõ thời gian' }, ({ obligations }) => {
	const unread = obligations.flatMap(({ deadline }) => (deadline?.relation === 'unstated' ? [deadline] : []));
	return [...Map.groupBy(unread, ({ source }) => `${source.block}:${source.start}`).values()].flatMap(([deadline]) =>
		deadline ? [finding('deadline-unreadable', 'warning', { words: bare(deadline.words) }, [deadline.source])] : []
	);
});
