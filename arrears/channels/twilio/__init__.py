"""WhatsApp and SMS, by way of Twilio: what comes in, and what goes out."""
