import type { GraphRoute } from '../engine/route.ts';
import type { TransferRoute } from '../engine/transfer.ts';
import { uploadSessionRoutes } from './create-upload-session.ts';
import { downloadTransfers } from './download.ts';
import { driveItemRoutes } from './drive-item.ts';
import { uploadTransfers } from './upload.ts';

/** Files of a person's OneDrive by their path. */
export const fileRoutes: GraphRoute[] = [...driveItemRoutes, ...uploadSessionRoutes];

/** The addresses their content goes through. */
export const driveTransfers: TransferRoute[] = [...uploadTransfers, ...downloadTransfers];
