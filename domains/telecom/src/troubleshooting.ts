/** How a phone is mended from afar. Markdown. */
export const troubleshooting = `# Mending a phone from afar

Begin with what the customer misses: any network at all, the internet, or picture messages. Each stands on the one before it,
so mend from the bottom up, and check after every step.

## 1. No service

The status bar shows no signal, or airplane mode.

| look at | if it says | then |
|---|---|---|
| the status bar | airplane mode is on | switch it off |
| the SIM card | none is detected | re-seat the card |
| the SIM card | it is locked with a PIN or PUK code | hand the customer over; nobody here can unlock it |
| the access point (APN) | its name is "broken" | reset the APN settings, then restart the phone |
| the line, at the carrier's | it is Suspended | pay what is overdue, resume the line, then restart the phone |

## 2. No mobile data, or slow ones

Service is there. The speed test says how it is: Very Poor, Poor, Fair, Good or Excellent. Excellent is what the network gives.

| look at | if it says | then |
|---|---|---|
| the network page | mobile data are off | switch them on |
| the network page | roaming is off, and the customer is abroad | switch it on |
| the line, at the carrier's | roaming is not enabled, and the customer is abroad | enable it |
| the data usage, at the carrier's | plan and added data are used up | offer to add data |
| the data saver | it is on | switch it off |
| the network mode | it is 2G, 3G or 4G only | choose \`4g_5g_preferred\` |
| the VPN | it is connected, and its server is poor | disconnect it |

## 3. Picture messages do not go out

They need mobile data, at 3G at least; Wi-Fi does not help.

| look at | if it says | then |
|---|---|---|
| Wi-Fi calling | it is on | switch it off: it may carry picture messages where they get lost |
| the permissions of the messaging app | storage or sms is missing | grant it |
| the access point (APN) | the MMSC address is not set | reset the APN settings, then restart the phone |

When nothing of this helps, hand the customer over.
`;
