import { html, type TemplateResult } from 'lit';
import { banner } from '../../../src/ui/banner/banner.ts';
import { button } from '../../../src/ui/button/button.ts';
import { copyButton } from '../../../src/ui/copy-button/copy-button.ts';
import { emptyState } from '../../../src/ui/empty-state/empty-state.ts';
import { circleAlertIcon } from '../../../src/ui/icons/circle-alert.ts';
import { circleArrowUpIcon } from '../../../src/ui/icons/circle-arrow-up.ts';
import { circleCheckIcon } from '../../../src/ui/icons/circle-check.ts';
import { cloudAlertIcon } from '../../../src/ui/icons/cloud-alert.ts';
import { lockIcon } from '../../../src/ui/icons/lock.ts';
import { logInIcon } from '../../../src/ui/icons/log-in.ts';
import { plusIcon } from '../../../src/ui/icons/plus.ts';
import { rotateCwIcon } from '../../../src/ui/icons/rotate-cw.ts';
import { triangleAlertIcon } from '../../../src/ui/icons/triangle-alert.ts';
import { usersIcon } from '../../../src/ui/icons/users.ts';
import { wifiOffIcon } from '../../../src/ui/icons/wifi-off.ts';
import { skeleton } from '../../../src/ui/skeleton/skeleton.ts';
import { spinner } from '../../../src/ui/spinner/spinner.ts';

const skeletonRow = (first: 3 | 4 | 6 | 7, second: 4 | 5 | 6 | 7) =>
  html`<div class="row">
    ${skeleton('avatar')}
    <div class="grow lines">${skeleton('line', first)}${skeleton('thin', second)}</div>
  </div>`;

/** Banners in each tone. */
export function renderFeedback(): TemplateResult {
  return html`<div class="lines">
      ${banner({
        icon: circleArrowUpIcon,
        lead: 'Version 12 is out.',
        text: 'Version 11 goes on running until you deploy.',
        actions: button({ label: 'Review', small: true }),
      })}
      ${banner({ tone: 'success', icon: circleCheckIcon, lead: 'It is running.', text: 'The first order went to Acorn CRM 8 s ago.' })}
      ${banner({ tone: 'warning', icon: triangleAlertIcon, lead: 'The order queue is long.', text: '8,214 runs wait.' })}
      ${banner({
        tone: 'danger',
        icon: circleAlertIcon,
        lead: 'Deploy failed, nothing was changed.',
        text: 'Acorn CRM refused the sign-in. Connect again, then deploy.',
        actions: button({ label: 'Connect again', small: true }),
      })}
      ${banner({ tone: 'quiet', icon: wifiOffIcon, lead: 'You are offline.', text: 'What you see is from 14:51.' })}
    </div>
    <span class="row muted note">${spinner}Saving</span>`;
}

/** Nothing yet, loading, failed, no access, offline, session ended. */
export function renderStates(): TemplateResult {
  return html`<div class="three states">
    <div class="panel">
      ${emptyState({
        icon: usersIcon,
        heading: 'No customers yet',
        text: 'A customer holds the integrations, people and runs of one company that uses Larkfield.',
        actions: button({ label: 'Add customer', variant: 'primary', icon: plusIcon }),
      })}
    </div>
    <div class="panel skeletons">
      ${skeletonRow(6, 7)} ${skeletonRow(4, 6)} ${skeletonRow(7, 5)} ${skeletonRow(4, 7)}
    </div>
    <div class="panel">
      ${emptyState({
        icon: cloudAlertIcon,
        tone: 'danger',
        heading: 'Monitors could not be loaded',
        text: 'The server did not answer. Nothing was changed. Trying again in 12 s.',
        actions: button({ label: 'Try again', icon: rotateCwIcon }),
        request: { id: 'req_5tN8vKq0', label: 'Request', copyLabel: 'Copy request id', copiedLabel: 'Copied' },
      })}
    </div>
    <div class="panel">
      ${emptyState({ icon: lockIcon, heading: 'You can’t see the audit trail', text: 'It takes the role Admin.' })}
    </div>
    <div class="panel">
      ${emptyState({ icon: wifiOffIcon, heading: 'You are offline', text: 'It comes as soon as you are back.' })}
    </div>
    <div class="panel">
      ${emptyState({
        icon: logInIcon,
        heading: 'Your session has ended',
        text: html`Sign in again to go on. Key:
          <span>LF-204</span> ${copyButton({ text: 'LF-204', label: 'Copy key', copiedLabel: 'Copied' })}`,
        actions: button({ label: 'Sign in', variant: 'primary' }),
      })}
    </div>
  </div>`;
}
