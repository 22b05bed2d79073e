import { roleMessages } from './role.messages.ts';

/** English words that every element needs: of states that all lists share, and of failures. */
export const plugboardElementMessages = {
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  tryAgain: 'Try again',
  tryNow: 'Try now',
  checkAgain: 'Check again',
  nothingChanged: 'Nothing was changed.',
  tryAgainIn: (args: { seconds: string }) => `We try again in ${args.seconds} s.`,
  tryingAgainIn: (args: { seconds: string }) => `Trying again in ${args.seconds} s.`,
  notUpdatedSince: (args: { time: string }) => `Not updated since ${args.time}.`,
  request: 'Request',
  copyRequestId: 'Copy request id',
  copied: 'Copied',
  offline: 'You are offline.',
  offlineSince: (args: { time: string }) => `These rows are from ${args.time}. Updates go on once you are back.`,
  offlineEmpty: 'What is missing is loaded once you are back.',
  sessionEnded: 'Your session has ended',
  sessionEndedText: 'Sign in again to go on here.',
  draftKept: (args: { draft: unknown; place: string }): unknown => [
    'Your draft ',
    args.draft,
    ` in “${args.place}” is kept in this tab.`,
  ],
  signIn: 'Sign in',
  notConnected: 'This part is not connected yet',
  notConnectedText: 'The page has not said which server to use. Reload it, or tell the people who run it.',
  partFailed: 'This part failed',
  partFailedText: 'The rest of the page goes on. Nothing was changed.',
  ...roleMessages,
};
