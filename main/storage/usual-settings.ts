/** What holds of the settings that are no preferences until something else is set. */
import * as v from 'valibot';

/** The platform's own server. */
export const usualServer = 'https://api.telecomx.dk';

/** Seconds between two questions to one queue, by default. */
export const usualPollInterval = 2.5;

/** What these seconds may be. */
export const pollIntervalSchema = v.pipe(v.number(), v.minValue(1), v.maxValue(60));
