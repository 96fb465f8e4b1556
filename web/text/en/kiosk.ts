import type { KioskText } from '../id/kiosk.ts'

/** What a kiosk says to citizens, beside the form, in English. */
export const kiosk: KioskText = {
  kiosk: {
    start: 'Start',
    leadQuick: 'Touch one answer. No name, no identity number.',
    over: 'Cancel',
    tapKept: 'Your answer is saved on this device. You may skip what follows.',
    tapUnkept: 'Please touch Done so that your answer is sent.',
    sending: 'Your rating is saved on this device and is being sent.',
    sent: 'Your rating has been sent.',
    kept: 'Your rating is saved on this device and will be sent by itself once the network is back.',
    unkept: 'Your rating is not sent yet. The network is down and this device cannot save it. Please tell an officer.',
    refused: 'Your rating is saved on this device but cannot be accepted yet. Please tell an officer.',
    safe: 'It is not linked to your name, identity number or phone.',
    next: 'Back to the start',
    idleTitle: 'Are you still there?',
    idle: 'Touch the screen to go on. Otherwise this page goes back to the start and what is not finished is removed.',
    closedTitle: 'This kiosk is not in use',
    closed: 'You can still rate: scan this QR code with your phone’s camera.',
    codeLabel: 'QR code to rate the service at this counter',
  },
}
