import { defineRule, finding } from '../rule.ts';

/** Where the plan does not say who receives a product, what was concluded from another clause must be confirmed by a person. */
export const recipientInferred = defineRule({ 'recipient-inferred': 'Phân công phải rõ nơi nhận sản phẩm' }, ({ obligations }) =>
	obligations.flatMap(({ recipient, inferred, task, source }) =>
		recipient === null && inferred.recipient
			? [
					finding('recipient-inferred', 'info', { recipient: inferred.recipient.value, because: inferred.recipient.because, task }, [
						source,
						inferred.recipient.source
					])
				]
			: []
	)
);
