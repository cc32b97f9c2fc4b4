import type { Scene } from './scene';
import { companyScenes } from './scenes-company';
import { dialogScenes } from './scenes-dialogs';
import { listScenes } from './scenes-list';
import { shapeScenes } from './scenes-shapes';
import { signInScenes } from './scenes-sign-in';

/** Every view of the window, each in every state that looks different. */
export const scenes: readonly Scene[] = [
  ...signInScenes,
  ...companyScenes,
  ...listScenes,
  ...shapeScenes,
  ...dialogScenes,
];
