import { bare } from '../due.ts';
import { finding, type Rule } from '../rule.ts';

/** Words of time that give no day, no span and no rhythm are left to a person. */
export const unreadableDeadlines: Rule = ({ obligations }) => {
	const unread = obligations.flatMap(({ deadline }) => (deadline?.relation === 'unstated' ? [deadline] : []));
	return [...Map.groupBy(unread, ({ source }) => `${source.block}:${source.start}`).values()].flatMap(([deadline]) =>
		deadline ? [finding('deadline-unreadable', 'warning', { words: bare(deadline.words) }, [deadline.source], 'Phân công phải rõ thời gian')] : []
	);
};
